/**
 * Read first by every command, and by itself: it must be understood by a Node so old that nothing else here is.
 * The commands are plain JavaScript without packages, because they run before there are any.
 */
var nodeMajorMin = 20;
var major = Number(process.versions.node.split('.')[0]);

if (major < nodeMajorMin) {
  console.error(
    'Rammeværk kræver Node ' +
      nodeMajorMin +
      ' eller nyere, og her er ' +
      process.versions.node +
      '. Hent en nyere på https://nodejs.org, og prøv igen.',
  );
  process.exit(1);
}

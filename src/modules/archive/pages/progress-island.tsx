import { IslandScript, type Child } from '../../../platform/design/index.ts';

/** What is inside is fetched anew while something is waiting. Without script there is the link "Opdater". */
export const ProgressIsland = ({ waiting, children }: { waiting: number; children?: Child }) => (
  <rv-import-progress data-waiting={String(waiting)}>
    {children}
    <IslandScript name="import-progress" />
  </rv-import-progress>
);

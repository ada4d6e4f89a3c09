import { path } from '../../kernel/path.ts';

export const minutesPaths = {
  /** The meeting in minutes mode. */
  desk: path('/moeder/:body/:day/referat'),
  beginning: path('/moeder/:body/:day/referat/begyndelse'),
  /** One item at a time. */
  item: path('/moeder/:body/:day/referat/punkt/:item'),
  /** Where what is typed is sent to when one pauses: it answers with a line, not with a page. */
  saves: path('/moeder/:body/:day/referat/punkt/:item/gem'),
  attendance: path('/moeder/:body/:day/referat/fremmoede'),
  guests: path('/moeder/:body/:day/referat/fremmoede/gaester'),
  /** Somebody came or left; it is taken back of one, by the number on the list. */
  presence: path('/moeder/:body/:day/referat/fremmoede/aendring'),
  presenceUndo: path('/moeder/:body/:day/referat/fremmoede/:person/aendring/fortrydelse'),
  recording: path('/moeder/:body/:day/referat/fremmoede/indfoerelse'),
};

/** The pages of the module meetings. */
export const meetingPath = path('/moeder/:body/:day');
export const itemPath = path('/moeder/:body/:day/punkt/:item');

/** Releasing an item's minutes, and taking them back. */
export const releasePath = path('/moeder/:body/:day/referat/punkt/:item/frigivelse');

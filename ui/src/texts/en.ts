import { map, time } from './map';

/** Every text that a reader sees; another language is another object of this shape. */
export const texts = {
  shell: {
    name: 'Marchland',
    tagline: 'Who holds what, who backs whom and who fights whom, on what date, and who says so.',
  },
  map,
  time,
};

import { texts } from '../texts/en';

/** The graph's part of the catalogue. */
export const graphTexts = texts.graph;

/** The terms of the vocabulary that read otherwise than their own words. */
const TERMS: Readonly<Record<string, string>> = {
  ASSERTED: 'a source speaks of this day',
  CARRIED_FORWARD: 'carried forward from the last source',
  CARRIED_BACK: 'carried back from the first source',
  DEFAULT: 'by default',
  SUPPOSED: 'supposed',
  AT: 'took place at',
  INVOLVES: 'involves',
  SUCCEEDED_BY: 'succeeded by',
  PART_OF: 'part of',
  MEMBER_OF: 'member of',
  PRESENT_IN: 'present in',
  TOUCHES: 'touches it',
  FIRST_LEVEL: 'first-level region',
  YES: 'yes',
  NO: 'no',
};

/** A term's own words: ARMED_GROUP is "armed group". */
export function words(term: string): string {
  return term.toLowerCase().replaceAll('_', ' ');
}

/** A term of the vocabulary in plain words. */
export function termOf(term: string): string {
  return TERMS[term] ?? words(term);
}

/** The words that come with any difference between two states of a flow. */
export const differenceEnglish = {
  difference: {
    name: 'Name',
    description: 'Description',
    type: 'Type',
    status: 'Status',
    metadata: 'Metadata',
    empty: 'Empty',
    beforeUnknown: 'Changed. What it was before is not known here.',
    you: 'You',
    unknown: 'Someone unknown',
    byYou: 'you',
    byUnknown: 'someone unknown',
  },
  diff: {
    in: 'Added: ',
    out: 'Taken out: ',
    more: '{count, plural, one {# line as before} other {# lines as before}}',
  },
}

/** The words before a flow is published or deleted. */
export const confirmEnglish = {
  confirm: {
    cancel: 'Cancel',
    publishTitle: 'Publish “{name}”?',
    publishBody: 'It goes live at once and starts to reach people. You can pause it at any time.',
    publishBodyAgain:
      'It goes live at once. It has {count, plural, one {# execution} other {# executions}} so far. You can pause it at any time.',
    deleteTitle: 'Delete “{name}”?',
    deleteBody:
      '{count, plural, =0 {It has no executions.} one {Its # execution goes with it.} other {Its # executions go with it.}} It leaves every list at once and is kept in the trash for 30 days.',
    deleteBodyUnknown: 'Its executions go with it. It leaves every list at once and is kept in the trash for 30 days.',
    deleteForGood: 'Its executions go with it. The Our Voice service has no trash: it is gone for good.',
    deleteLive: 'It is live now and stops reaching people.',
    deleteName: 'Type the name of the flow to delete it',
    deleteNameWrong: 'Type “{name}”, as it stands above.',
    latest: 'Its latest executions',
  },
}

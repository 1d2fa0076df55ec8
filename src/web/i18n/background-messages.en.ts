/** The words for what goes on behind a page: new versions, and what others do. */
export const backgroundEnglish = {
  offline: {
    newVersion: 'A new version of the dashboard is ready.',
    load: 'Load it',
  },
  changes: {
    flows: '{count, plural, one {# flow} other {# flows}} changed',
    manyFlows: 'Many flows changed',
    trash: 'The trash changed',
    executions: '{count, plural, one {# new execution} other {# new executions}}',
    flow: 'This flow changed',
    flowBy: '{name} changed this flow',
    deleted: 'This flow was deleted',
    deletedBy: '{name} deleted this flow',
    show: 'Show',
    /** Said once; the numbers above go on changing. */
    told: {
      flows: 'Flows in this list changed. The button Show brings the list up to date.',
      trash: 'The trash changed. The button Show brings it up to date.',
      executions: 'There are new executions. The button Show brings them in.',
      flow: 'This flow changed. The button Show brings it up to date.',
      deleted: 'This flow was deleted.',
    },
    editing: '{count, plural, one {{names} is editing this flow} other {{names} are editing this flow}}',
    others: '{count, plural, one {# other} other {# others}}',
    editingElsewhere: 'Your key has this flow open for editing elsewhere',
  },
}

/** What an action tells the steps after it: name to description, and the doors that tell it; `check` is any of them. */
export const outputs: Readonly<Record<string, { description: string; doors: readonly string[] }>> =
  {
    'preview-url': { description: 'The URL of the preview environment.', doors: ['preview'] },
    outcome: {
      description: 'pass, warn, fail, error or skip.',
      doors: ['report', 'check'],
    },
    gate: { description: 'open or closed.', doors: ['report'] },
    claims: {
      description: 'The three answers as JSON: id, answer (yes, no, not-tested) and evidence.',
      doors: ['report'],
    },
    'report-path': { description: 'The path of report.json.', doors: ['report'] },
    'sarif-path': { description: 'The path of rehearse.sarif.', doors: ['report'] },
    'junit-path': { description: 'The path of junit.xml.', doors: ['report'] },
    'blocking-count': { description: 'Findings that close the gate.', doors: ['report'] },
    'new-count': {
      description:
        'Problems and warnings that the base does not have; empty when none was compared.',
      doors: ['report'],
    },
    'known-count': {
      description: 'Problems and warnings that the base has too; empty when none was compared.',
      doors: ['report'],
    },
    'comment-state': {
      description: 'created, updated, unchanged, skipped, stale or degraded.',
      doors: ['report'],
    },
    'comment-id': { description: 'The id of the comment on the pull request.', doors: ['report'] },
    'comment-url': { description: 'The address of that comment.', doors: ['report'] },
    'pr-number': { description: 'The number of the pull request.', doors: ['report'] },
    'head-sha': { description: 'The commit that was tested.', doors: ['report'] },
    'base-sha': { description: 'The commit it is compared with.', doors: ['report'] },
  }

import type { Rules } from '../../model/rule.ts'
import { asserted as ignore } from './how-to-ignore.ts'

/** Of what only somebody who started the preview can see: its processes, disks and logs. */
export const ownRules = {
  'health/process-restarts': {
    means: 'Processes of the preview had to be started again more often than asserted.',
    matters: 'In production these are failed requests, and maybe lost work.',
    fix: 'Look at its last lines before, in the finding and in `logs/` of the run folder.',
    ignore,
  },
  'health/process-memory': {
    means: 'The processes of the preview used more memory at once than asserted.',
    matters: 'Beyond what the machine or the container has, the kernel ends them.',
    fix: 'Look at what is kept for all requests, and at how many workers run.',
    ignore,
  },
  'health/process-memory-growth': {
    means: 'Memory grew faster under load than asserted, and did not come to rest.',
    matters: 'It goes on until the process is ended for it, hours after the release.',
    fix: 'Compare two heap snapshots taken under load; look at caches without a limit and listeners that are never removed.',
    ignore,
  },
  'health/process-descriptors': {
    means: 'More descriptors were open than asserted: files, sockets, pipes.',
    matters: 'At its limit, a process accepts no connection and opens no file.',
    fix: 'See what is open: `ls -l /proc/PID/fd`.',
    ignore,
  },
  'health/process-descriptors-growth': {
    means: 'The number of open descriptors grew faster under load than asserted.',
    matters: 'Something is opened per request and not closed; at the limit nothing works.',
    fix: 'Look for files, sockets and connections that are not closed when a request fails.',
    ignore,
  },
  'health/process-threads': {
    means: 'The processes ran more threads than asserted.',
    matters: 'Each takes memory, and too many of them wait for one another.',
    fix: 'Look for a thread per request, and for pools without a bound.',
    ignore,
  },
  'health/process-zombies': {
    means: 'Processes ended, and what started them never asked how.',
    matters: 'They pile up until no new process can be started.',
    fix: 'Have the parent wait for its children, or run it below an init.',
    ignore,
  },
  'health/process-cpu': {
    means: 'An answer cost more CPU time than asserted.',
    matters: 'It says how many visitors a machine bears.',
    fix: 'Take a CPU profile under load.',
    ignore,
  },
  'health/disk-free': {
    means: 'Less of a disk is free than asserted.',
    matters: 'When it is full, whatever writes fails.',
    fix: 'See what takes the room: `du -x`.',
    ignore,
  },
  'health/disk-inodes': {
    means: 'Fewer inodes of a disk are free than asserted.',
    matters: 'Without one, no file can be made, however much room is left.',
    fix: 'Look for many small files, such as sessions and caches.',
    ignore,
  },
  'health/disk-growth': {
    means: 'The load filled a disk faster than asserted.',
    matters: 'What is written per request is written until the disk is full.',
    fix: 'Look at logs without rotation, and at uploads, sessions and caches that never expire.',
    ignore,
  },
  'health/disk-full': {
    means: 'At the traffic of the load, a disk is full sooner than asserted.',
    matters: 'Then whatever writes fails: sessions, uploads, the database.',
    fix: 'Look at logs without rotation, and at uploads, sessions and caches that never expire.',
    ignore,
  },
  'health/logs-errors': {
    means: 'The preview wrote errors to its log, or, with `new`, some that the base does not.',
    matters: 'A page may look right and yet have failed in part.',
    fix: 'Look at the first of each kind, in the finding, and at what was asked for then.',
    ignore,
  },
  'health/logs-stack-traces': {
    means: 'The preview wrote a stack trace to its log.',
    matters: 'Nobody expected this exception, or somebody would have said it in a line.',
    fix: 'Begin at the first line of it in your own code.',
    ignore,
  },
  'health/logs-out-of-memory': {
    means: 'The log tells of memory that ran out, or the kernel ended a process for it.',
    matters: 'Requests were lost, and the next peak loses more.',
    fix: 'See how memory grows under load; run fewer workers, or raise the limit.',
    ignore,
  },
  'health/logs-deprecations': {
    means: 'The log tells of something deprecated that is still used.',
    matters: 'The next major version will not have it.',
    fix: 'Find the call, and replace it before you upgrade.',
    ignore,
  },
  'health/logs-text': {
    means: 'The log holds a text that it must not, or lacks one that it must hold.',
    matters: 'That is for the site to say: the assertion is its own.',
    fix: 'Look at the lines in the finding.',
    ignore,
  },
} satisfies Rules

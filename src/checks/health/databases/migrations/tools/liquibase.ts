import type { OpaqueTool } from '../tool.ts'

/** Its change logs include one another, by patterns and with conditions: only it knows what it would run. */
export const liquibase: OpaqueTool = {
  title: 'Liquibase',
  table: 'databasechangelog',
  columns: ['id', 'author', 'filename'],
  instead: 'exec "liquibase status" prints contains "is up to date"',
}

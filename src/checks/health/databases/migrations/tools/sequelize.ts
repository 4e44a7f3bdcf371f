import { knex } from './knex.ts'
import type { MigrationTool } from '../tool.ts'

/** As Knex has it, in another table. */
export const sequelize: MigrationTool = {
  ...knex,
  title: 'Sequelize',
  table: 'sequelizemeta',
  columns: ['name'],
  run: 'npx sequelize-cli db:migrate',
}

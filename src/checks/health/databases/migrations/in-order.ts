import type { MigrationTool, OpaqueTool } from './tool.ts'
import { alembic } from './tools/alembic.ts'
import { django } from './tools/django.ts'
import { drizzle } from './tools/drizzle.ts'
import { flyway } from './tools/flyway.ts'
import { golangMigrate } from './tools/golang-migrate.ts'
import { knex } from './tools/knex.ts'
import { laravel } from './tools/laravel.ts'
import { liquibase } from './tools/liquibase.ts'
import { prisma } from './tools/prisma.ts'
import { rails } from './tools/rails.ts'
import { sequelize } from './tools/sequelize.ts'
import { typeorm } from './tools/typeorm.ts'

/** Every tool whose table is understood. */
export const tools: readonly (MigrationTool | OpaqueTool)[] = [
  alembic,
  django,
  drizzle,
  flyway,
  golangMigrate,
  knex,
  laravel,
  liquibase,
  prisma,
  rails,
  sequelize,
  typeorm,
]

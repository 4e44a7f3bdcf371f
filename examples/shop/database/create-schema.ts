import type { DatabaseSync } from 'node:sqlite'

const schema = `
  CREATE TABLE categories (
    slug TEXT PRIMARY KEY,
    title TEXT NOT NULL,
    blurb TEXT NOT NULL,
    care TEXT NOT NULL,
    drawing TEXT NOT NULL
  );
  CREATE TABLE products (
    id INTEGER PRIMARY KEY,
    slug TEXT NOT NULL UNIQUE,
    category TEXT NOT NULL REFERENCES categories (slug),
    name TEXT NOT NULL,
    description TEXT NOT NULL,
    tint TEXT NOT NULL,
    cents INTEGER NOT NULL CHECK (cents > 0),
    stock INTEGER NOT NULL CHECK (stock >= 0)
  );
  CREATE INDEX products_by_category ON products (category);
  CREATE TABLE cart_items (
    session TEXT NOT NULL,
    product INTEGER NOT NULL REFERENCES products (id),
    quantity INTEGER NOT NULL CHECK (quantity BETWEEN 1 AND 20),
    PRIMARY KEY (session, product)
  );
  CREATE TABLE orders (
    id TEXT PRIMARY KEY,
    session TEXT NOT NULL,
    placed_at TEXT NOT NULL,
    name TEXT NOT NULL,
    email TEXT NOT NULL,
    street TEXT NOT NULL,
    town TEXT NOT NULL
  );
  CREATE TABLE order_lines (
    order_id TEXT NOT NULL REFERENCES orders (id),
    product INTEGER NOT NULL REFERENCES products (id),
    quantity INTEGER NOT NULL,
    cents INTEGER NOT NULL,
    PRIMARY KEY (order_id, product)
  );
`

/** Creates the tables of an empty database. */
export function createSchema(database: DatabaseSync): void {
  database.exec(schema)
}

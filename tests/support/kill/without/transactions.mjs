// Takes out the transactions: each statement is saved by itself.
import Sqlite from 'better-sqlite3'

Sqlite.prototype.transaction = (work) => {
  const plain = (...given) => work(...given)
  return Object.assign(plain, { deferred: plain, immediate: plain, exclusive: plain })
}

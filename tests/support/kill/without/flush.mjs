// Takes out the flush of each commit.
import Sqlite from 'better-sqlite3'

const pragma = Sqlite.prototype.pragma
Sqlite.prototype.pragma = function (source, options) {
  return pragma.call(this, source.replace(/synchronous *= *FULL/i, 'synchronous = OFF'), options)
}

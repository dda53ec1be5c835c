// Gives the database of a server the trouble that TROUBLE names: as if the disk were full, or the file not to be written.
import Sqlite from 'better-sqlite3'

const pragma = Sqlite.prototype.pragma
Sqlite.prototype.pragma = function (source, options) {
  const answer = pragma.call(this, source, options)
  if (!/^busy_timeout/.test(source)) return answer
  if (process.env.TROUBLE === 'full') {
    const pages = pragma.call(this, 'page_count', { simple: true })
    pragma.call(this, `max_page_count = ${pages + 8}`)
  }
  if (process.env.TROUBLE === 'readOnly') pragma.call(this, 'query_only = ON')
  if (process.env.TROUBLE === 'busy') pragma.call(this, 'busy_timeout = 50')
  return answer
}

import type { RequestHandler } from 'express'

const mega = 1024 * 1024
/** A form with files: two of the largest that a form may bring, and its text. */
const withFiles = 62 * mega
/** A form without files. */
const withoutFiles = 2 * mega

/**
 * Refuses what is too large before it is read (413), whether it says its length or not. Only a browser with a session
 * may send files; who it is, the route decides.
 */
export const bodyLimit: RequestHandler = (request, response, next) => {
  const bringsFiles =
    request.is('multipart/form-data') !== false && request.is('multipart/form-data') !== null
  const hasSession = /(?:^|;\s*)(?:__Host-)?sessie=/.test(request.get('cookie') ?? '')
  const limit = bringsFiles && hasSession ? withFiles : withoutFiles
  const refuse = () => {
    if (response.headersSent) return request.destroy()
    response
      .status(413)
      .set('Connection', 'close')
      .type('text/plain')
      .send('Dit is te veel om in één keer te versturen.')
  }
  if (Number(request.get('content-length') ?? 0) > limit) return refuse()
  if (request.get('transfer-encoding') === undefined) return next()
  let received = 0
  const push = request.push.bind(request)
  request.push = (chunk: Buffer | null, encoding?: BufferEncoding) => {
    received += chunk?.length ?? 0
    if (received <= limit) return push(chunk, encoding)
    refuse()
    return push(null)
  }
  next()
}

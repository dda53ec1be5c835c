import type { ErrorRequestHandler } from 'express'
import type { Logger } from 'pino'
import { storageProblem } from '#app/workflow/storage-problem.ts'
import { unreachableWords } from '#app/workflow/storage-words.ts'

/** Answers what went wrong outside the pages: in words where it is the storage, and never with anything of the inside. */
export function failed(log: Logger): ErrorRequestHandler {
  return (error, _request, response, next) => {
    log.error({ requestId: response.locals.requestId, err: error })
    if (response.headersSent) return next(error)
    const problem = storageProblem(error)
    response
      .status(problem === null ? 500 : 503)
      .type('text/plain; charset=utf-8')
      .send(
        problem === null ? 'Er ging iets mis. De fout is vastgelegd.' : unreachableWords(problem),
      )
  }
}

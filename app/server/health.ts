import { sql } from 'drizzle-orm'
import type { RequestHandler } from 'express'
import type { Context } from '#app/workflow/context.ts'

/** Answers 200 only when the database really answers; 503 otherwise. */
export function health(context: Context): RequestHandler {
  return (_request, response) => {
    response.setHeader('Cache-Control', 'no-store')
    try {
      context.db.get(sql`select count(*) from municipality`)
      response.json({ status: 'gezond' })
    } catch {
      response.status(503).json({ status: 'de database antwoordt niet' })
    }
  }
}

import type { LoaderFunctionArgs } from '@remix-run/node'
import { atomFeed } from '#app/portal/following/atom.ts'
import { newsAbout } from '#app/portal/following/news.server.ts'
import { topicAt } from '#app/portal/following/topic.server.ts'
import { startOfDay } from '#app/workflow/calendar-date.ts'

const mostEntries = 50

/** What is new about a municipality, a study or a recommendation, for feed readers. */
export function loader({ params, context }: LoaderFunctionArgs) {
  const topic = topicAt(context, params['*'] ?? '')
  const news = newsAbout(context, topic).slice(0, mostEntries)
  const { baseUrl, clock } = context
  return new Response(atomFeed(topic, news, { baseUrl, startedAt: startOfDay(clock.today()) }), {
    headers: {
      'Content-Type': 'application/atom+xml; charset=utf-8',
      'Access-Control-Allow-Origin': '*',
    },
  })
}

import { wholeTrail } from '#app/audit-trail/queries.server.ts'
import { verifyChain } from '#app/audit-trail/verify.ts'
import type { Database } from '#db/client.ts'

/** Each names what may never be, in the words of a failure, and finds the ids of what is so all the same. */
const never: Record<string, string> = {
  'an update without its trail entry': `select u.id from status_update u where u.done like 'kill-%' and
    (select count(*) from audit_trail t where t.action = 'postUpdate' and t.subject = 'statusUpdate:' || u.id) <> 1`,
  'a trail entry without its update': `select t.id from audit_trail t where t.action = 'postUpdate' and not exists
    (select 1 from status_update u where t.subject = 'statusUpdate:' || u.id)`,
  'an update that lost its evidence': `select u.id from status_update u where u.done like 'kill-%bewijs' and
    (select count(*) from evidence e join file f on f.id = e.file_id where e.status_update_id = u.id) <> 1`,
  'evidence without its update': `select e.id from evidence e where e.title like 'kill-%' and not exists
    (select 1 from status_update u where u.id = e.status_update_id and e.title = u.done || '.txt')`,
  'a decision that is not whole': `select d.id from decision d where d.agenda_item like 'kill-%' and (
    (select count(*) from decision_outcome o where o.decision_id = d.id) <> 3 or
    (select count(*) from council_paper p where p.decision_id = d.id) <> 1 or
    (select count(*) from audit_trail t where t.subject = 'decision:' || d.id) <> 3)`,
  'an extension without its trail entry': `select e.id from extension e where not exists
    (select 1 from audit_trail t where t.action = 'requestExtension' and t.subject = 'extension:' || e.id)`,
  'a ruling without its trail entry': `select r.id from extension_ruling r where not exists
    (select 1 from audit_trail t where t.action = 'ruleOnExtension' and t.subject = 'extension:' || r.extension_id)`,
  'a sent letter without its trail entry or its files': `select l.id from letter l where l.sent_at is not null and (
    (select count(*) from audit_trail t where t.action = 'sendLetter' and t.subject = 'letter:' || l.id) <> 1 or
    (select count(*) from letter_file f where f.letter_id = l.id) <>
    (select json_array_length(t.after, '$.files') from audit_trail t where t.action = 'sendLetter' and t.subject = 'letter:' || l.id))`,
  'a sent letter without mail to each that it names': `select l.id from letter l join audit_trail t
    on t.action = 'sendLetter' and t.subject = 'letter:' || l.id where json_array_length(t.after, '$.recipients') <>
    (select count(*) from outbox_message m where m.dedupe_key like 'letter:' || l.id || ':%')`,
  'mail about a letter that was not sent': `select m.id from outbox_message m where m.kind = 'letter' and not exists
    (select 1 from letter l where l.sent_at is not null and m.dedupe_key like 'letter:' || l.id || ':%')`,
  'a save that is kept under its key and not in the trail': `select s.rowid from submission s
    where json_extract(s.result, '$.value.statusUpdateId') is not null and not exists
    (select 1 from audit_trail t where t.subject = 'statusUpdate:' || json_extract(s.result, '$.value.statusUpdateId'))`,
}

/** What is wrong inside the database, in words; empty when all is well. */
export function brokenInvariants(database: Database): string[] {
  const db = database.$client
  const found: string[] = []
  const answer = db.pragma('integrity_check(1)', { simple: true })
  if (answer !== 'ok') found.push(`integrity_check: ${answer}`)
  for (const { table } of db.pragma('foreign_key_check') as { table: string }[])
    found.push(`a row in ${table} refers to nothing`)
  for (const [words, query] of Object.entries(never)) {
    const ids = db.prepare<[], number>(query).pluck().all()
    if (ids.length > 0) found.push(`${words}: ${ids.slice(0, 3).join(', ')}`)
  }
  const chain = verifyChain(wholeTrail(database))
  if (!chain.whole) found.push(`the trail is broken at ${chain.brokenAt} (${chain.reason})`)
  return found
}

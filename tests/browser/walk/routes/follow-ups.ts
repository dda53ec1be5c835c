import type { Need } from '../needs.ts'
import { anywhere, type Body, here, type Post, type Visit, view } from '../visit.ts'
import type { Samples } from '../world.ts'

const item =
  (rest = '') =>
  (at: Samples) =>
    `/werk/opvolgingen/${at.followUp}${rest}`
const step =
  (rest = '') =>
  (at: Samples) =>
    `/werk/opvolgingen/${at.followUp}/stap/${at.step}${rest}`
const closure = (step: string, more: Body, needs: Need, which: 'followUp' | 'proposed'): Post => ({
  needs,
  to: (at) => `/werk/opvolgingen/${at[which]}/afdoening`,
  sends: () => ({ step, reason: 'De raad vindt het zo genoeg.', ...more }),
})

/** One follow-up and all that can be done to it. */
export const followUpRoutes: Record<string, Visit> = {
  'werk.opvolgingen.$id._index': { path: item(), needs: view },
  'werk.opvolgingen.$id.afdoening': {
    path: item('/afdoening'),
    needs: here(['proposeClosure', 'decideClosure']),
    posts: {
      propose: closure('propose', {}, here('proposeClosure'), 'followUp'),
      decide: closure('decide', { occurredOn: '2026-11-19' }, here('decideClosure'), 'followUp'),
      reopen: closure('reopen', { occurredOn: '2026-11-24' }, here('decideClosure'), 'proposed'),
    },
  },
  'werk.opvolgingen.$id.behandelaar': {
    path: item('/behandelaar'),
    needs: here(['assignOwner', 'handOver']),
    posts: {
      any: {
        needs: here(['assignOwner', 'handOver']),
        refused: { ownerId: '987654321' },
        sends: (at) => ({ ownerId: at.colleague, portfolioHolderId: at.portfolioHolder }),
      },
    },
  },
  'werk.opvolgingen.$id.bericht': {
    path: item('/bericht'),
    needs: here('postUpdate'),
    posts: {
      any: {
        needs: here('postUpdate'),
        sends: () => ({ occurredOn: '2026-11-23', status: 'in_progress', done: 'Overlegd.' }),
      },
    },
  },
  'werk.opvolgingen.$id.geen-wijziging': {
    path: item('/geen-wijziging'),
    needs: 'signedIn',
    answers: 302,
    page: false,
    posts: { any: { needs: here('postUpdate'), sends: () => ({}) } },
  },
  'werk.opvolgingen.$id.logboek': { path: item('/logboek'), needs: view },
  'werk.opvolgingen.$id.oordeel': {
    path: item('/oordeel'),
    needs: here('recordReview'),
    posts: {
      any: {
        needs: here('recordReview'),
        sends: () => ({ verdict: 'partly', explanation: 'De helft is er.' }),
      },
    },
  },
  'werk.opvolgingen.$id.stap.nieuw': {
    path: item('/stap/nieuw'),
    needs: here('planStep'),
    posts: {
      any: {
        needs: here('planStep'),
        sends: () => ({ title: 'Nog een stap' }),
        strange: [(at) => ({ title: 'Nog een stap', 'alsoFor[0]': at.strangeFollowUp })],
      },
    },
  },
  'werk.opvolgingen.$id.stap.$stepId._index': {
    path: step(),
    needs: here('planStep'),
    strange: [(at) => `/werk/opvolgingen/${at.followUp}/stap/${at.strangeStep}`],
    posts: { any: { needs: here('planStep'), sends: () => ({ title: 'Anders genoemd' }) } },
  },
  'werk.opvolgingen.$id.stap.$stepId.delen': {
    path: step('/delen'),
    needs: here('planStep'),
    posts: {
      any: {
        needs: here('planStep'),
        sends: (at) => ({ 'alsoFor[0]': at.otherFollowUp }),
        strange: [(at) => ({ 'alsoFor[0]': at.strangeFollowUp })],
      },
    },
  },
  'werk.opvolgingen.$id.stap.$stepId.gereed': {
    path: step('/gereed'),
    needs: 'signedIn',
    answers: 302,
    page: false,
    posts: { any: { needs: here('planStep'), sends: () => ({ done: 'ja' }) } },
  },
  'werk.opvolgingen.$id.stap.$stepId.terugzetten': {
    path: step('/terugzetten'),
    needs: 'signedIn',
    answers: 302,
    page: false,
    posts: { any: { needs: here('planStep'), sends: () => ({}) } },
  },
  'werk.opvolgingen.$id.stap.$stepId.verplaatsen': {
    path: step('/verplaatsen'),
    needs: 'signedIn',
    answers: 302,
    page: false,
    posts: { any: { needs: here('planStep'), sends: () => ({ to: 'up' }) } },
  },
  'werk.opvolgingen.$id.stap.$stepId.vervallen': {
    path: step('/vervallen'),
    needs: here('planStep'),
    posts: { any: { needs: here('planStep'), sends: () => ({ reason: 'Niet meer nodig.' }) } },
  },
  'werk.opvolgingen.$id.uitstel': {
    path: item('/uitstel'),
    needs: here('requestExtension'),
    posts: {
      any: {
        needs: here('requestExtension'),
        sends: (at) => ({
          deadline: `implementation:${at.followUp}`,
          toOn: '2027-06-30',
          reason: 'De gegevens komen later.',
        }),
      },
    },
  },
  'werk.uitstel._index': { path: () => '/werk/uitstel', needs: anywhere('ruleOnExtension') },
  'werk.uitstel.$id': {
    path: (at) => `/werk/uitstel/${at.extension}`,
    needs: here('ruleOnExtension'),
    posts: {
      any: { needs: here('ruleOnExtension'), sends: () => ({ granted: 'ja' }) },
    },
  },
  'bestanden.$id': {
    path: (at) => `/bestanden/${at.file}`,
    needs: view,
    nobody: 404,
    page: false,
  },
}

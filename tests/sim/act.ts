/** What somebody does in the simulation, in a form that can be written to a file. People are addresses. */
export type Act =
  | { does: 'respond'; town: string }
  | {
      does: 'decide'
      town: string
      rejected: number[]
      planDueOn: string
      implementationDueOn: string | null
      firstDueOn: string
      everyMonths: number
    }
  | { does: 'assign'; town: string; numbers: number[]; owner: string }
  | { does: 'plan'; town: string; number: number; step: string; endOn: string | null }
  | {
      does: 'revise'
      town: string
      number: number
      step: string
      endOn: string | null
      done: boolean
    }
  | { does: 'report'; town: string; number: number; status: 'in_progress' | 'done' }
  | { does: 'judge'; town: string; number: number; verdict: 'followed' | 'partly' }
  | {
      does: 'ask'
      town: string
      number: number
      step: string | null
      fromOn: string
      toOn: string
    }
  | { does: 'rule'; town: string; number: number; granted: boolean }
  | { does: 'openRound'; town: string; updatesDueOn: string }
  | { does: 'answer'; town: string; number: number; owner: string; change: boolean }
  | { does: 'remind'; town: string }
  | { does: 'takeOver'; town: string }
  | { does: 'sendLetter'; town: string }
  | { does: 'leave'; person: string }
  | { does: 'choose'; person: string; frequency: 'daily' | 'weekly' | 'never' }
  /** The admin sends again what a server refused for good. */
  | { does: 'retry' }

/** What everybody does, by day, in order. */
export type Diary = Record<string, Act[]>

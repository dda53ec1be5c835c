import { Busy } from '#app/workflow/errors.ts'

type Waiting = { start(): void }

/**
 * Does costly work a few at a time, taking turns between those who ask: each `lane` (a caller's address) has its own
 * row, so that a thousand requests of one keep nobody else waiting for more than a turn. Lanes in `firstLanes` go
 * before all others.
 */
export class FairQueue {
  private running = 0
  private waiting = 0
  private readonly lanes = new Map<string, Waiting[]>()
  private readonly firstLanes = new Map<string, Waiting[]>()

  constructor(
    private readonly atOnce: number,
    private readonly mostPerLane: number,
    private readonly most: number,
  ) {}

  /** Runs `work` when its turn comes. Throws `Busy` at once where the lane or the whole queue is full. */
  async run<T>(lane: string, first: boolean, work: () => Promise<T>): Promise<T> {
    if (this.running >= this.atOnce) await this.turn(lane, first ? this.firstLanes : this.lanes)
    else this.running += 1
    try {
      return await work()
    } finally {
      this.next()
    }
  }

  private turn(lane: string, lanes: Map<string, Waiting[]>): Promise<void> {
    const row = lanes.get(lane) ?? []
    const full = lanes !== this.firstLanes && this.waiting >= this.most
    if (row.length >= this.mostPerLane || full) throw new Busy()
    lanes.set(lane, row)
    this.waiting += 1
    return new Promise((resolve) => {
      row.push({ start: resolve })
    })
  }

  /** Hands the place that came free to the next lane, which then goes to the back. */
  private next(): void {
    for (const lanes of [this.firstLanes, this.lanes]) {
      for (const [lane, row] of lanes) {
        const one = row.shift()
        lanes.delete(lane)
        if (row.length > 0) lanes.set(lane, row)
        if (one === undefined) continue
        this.waiting -= 1
        one.start()
        return
      }
    }
    this.running -= 1
  }
}

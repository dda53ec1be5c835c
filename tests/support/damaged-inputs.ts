/** Damages a file in one of many ways; the same seed gives the same damage. */
export function damage(bytes: Uint8Array, seed: number): Uint8Array {
  const random = generator(seed)
  const copy = Uint8Array.from(bytes)
  const at = () => Math.floor(random() * copy.length)
  const way = Math.floor(random() * 7)
  if (way === 0) return copy.subarray(0, at())
  if (way === 1) return copy.subarray(at())
  if (way === 2)
    for (let count = 0; count < 1 + random() * 60; count++) copy[at()] = Math.floor(random() * 256)
  if (way === 3) copy.fill(Math.floor(random() * 256), at())
  if (way === 4) return joined(copy.subarray(0, at()), copy.subarray(at()))
  if (way === 5) return joined(copy, copy, copy.subarray(0, at()))
  if (way === 6)
    return joined(
      copy.subarray(0, at()),
      new Uint8Array(Math.floor(random() * 2_000)),
      copy.subarray(at()),
    )
  return copy
}

function joined(...parts: Uint8Array[]): Uint8Array {
  return Uint8Array.from(Buffer.concat(parts))
}

/** Mulberry32: small and repeatable. */
function generator(seed: number): () => number {
  let state = seed + 0x6d2b79f5
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let value = Math.imul(state ^ (state >>> 15), 1 | state)
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value
    return ((value ^ (value >>> 14)) >>> 0) / 4_294_967_296
  }
}

type ProgressProps = {
  /** What is being done: `Brieven maken`. */
  label: string
  done: number
  total: number
  /** What is counted, plural: `brieven`. */
  what: string
}

/** How far long work is: `128 van 342 brieven`. */
export function Progress({ label, done, total, what }: ProgressProps) {
  return (
    <div className="progress">
      <p>
        <b>{label}</b>
      </p>
      <progress value={done} max={total} aria-label={label} />
      <p className="small subtle number">{`${done} van ${total} ${what}`}</p>
    </div>
  )
}

/** What the storage answered to one save, and what the drive held then. */
export interface Told {
  /** `saved`, or the failure's code. */
  readonly answer: string;
  readonly isOnDrive: boolean;
  /** The drive holds the state that was answered last, byte for byte in what it means. */
  readonly isRight: boolean;
}

/** What happened on a drive in trouble, in this order. */
export interface DriveStory {
  /** Saves until the drive was full; the last was refused. */
  readonly filling: readonly Told[];
  readonly freed: Told;
  readonly readOnly: Told;
  readonly writable: Told;
  readonly vanished: Told;
  /** True when something was written where the drive had been. */
  readonly leftBehind: boolean;
  readonly back: Told;
}

/**
 * What docs/controls.md says of a false alarm: how an honest day or election can show what a check finds.
 * @module
 */
export interface Alarm {
  /** Kinds of findings that it can show. */
  readonly kinds: readonly string[];
  readonly cause: string;
  /** Behaviours with which it becomes more frequent. */
  readonly grows: string;
}

export interface LevelledAlarm extends Alarm {
  readonly level: 'contradiction' | 'irregularity';
}

/**
 * How often the checks of a station that hold figures against chance allow themselves to speak for nothing.
 * @module
 */

/** Chance for each check, on a day whose rates are the worst ordinary ones. An assumption. */
export const ALARM_CHANCE = 0.001;

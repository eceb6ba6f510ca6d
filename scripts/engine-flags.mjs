/**
 * How the command line tool has Node run it. A conversion makes a great many objects that live as
 * long as its result: with the usual room for young ones, a seventh more of the time goes into
 * moving them about.
 */
export const engineFlags = ['--min-semi-space-size=64', '--max-semi-space-size=64'];

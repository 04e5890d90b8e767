/** Beats for each member, again and again. */
export interface Heartbeats<Member> {
  begin(member: Member): void;
  end(member: Member): void;
}

/**
 * Calls `onBeat` for each member once in so many ms, and for each at a time of its own, whoever began when: what costs little for one would, for
 * hundreds at once, hold up everybody else.
 */
export function createHeartbeats<Member>(interval: number, onBeat: (member: Member) => void): Heartbeats<Member> {
  const next = new Map<Member, NodeJS.Timeout>();
  let begun = 0;
  function beatAfter(ms: number, member: Member): void {
    next.set(member, setTimeout(beat, ms, member).unref());
  }
  function beat(member: Member): void {
    beatAfter(interval, member);
    onBeat(member);
  }
  return {
    begin(member) {
      // In the second half: whoever has just begun was just heard.
      beatAfter((interval * (1 + shareOf(begun))) / 2, member);
      begun += 1;
    },
    end(member) {
      clearTimeout(next.get(member));
      next.delete(member);
    },
  };
}

const GOLDEN = 0.618_033_988_749_895;

/** Numbers from 0 to 1, however many, that lie about equally far from each other. */
const shareOf = (n: number): number => (n * GOLDEN) % 1;

/** Asks every library every question in this process, whose zone is that of `TZ`; prints the answers as JSON. */
import { PEERS } from './peers.mjs';
import { REFUSED } from './questions.mjs';

/** @param {(() => string | undefined) | undefined} ask */
function answerOf(ask) {
  if (ask === undefined) return null;
  try {
    return ask() ?? REFUSED;
  } catch {
    return REFUSED;
  }
}

const answers = PEERS.map((peer) =>
  Object.fromEntries(Object.entries(peer.answers).map(([id, ask]) => [id, answerOf(ask)])),
);
process.stdout.write(JSON.stringify(answers));

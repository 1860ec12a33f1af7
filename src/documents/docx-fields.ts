/**
 * The fields that are open at a place: an instruction that the program follows, then its result, which is
 * text. They stand in one another and go over paragraphs.
 */
export class DocxFields {
  readonly #isInResult: boolean[] = [];
  /** How many of them are in their instruction. */
  #instructions = 0;
  #isTextLost = false;

  /** Whether text here is shown: what stands in an instruction is not. */
  get showText(): boolean {
    return this.#instructions === 0;
  }

  /** Notes that text was left out; it is lost if the field never ends. */
  leaveOut(): void {
    this.#isTextLost = true;
  }

  /** Whether text was left out because of a field without an end. */
  get lostText(): boolean {
    return this.#isTextLost && this.#instructions > 0;
  }

  /** Takes a mark of a field, `w:fldCharType` of ECMA-376. */
  take(type: string | undefined): void {
    if (type === 'begin') {
      this.#isInResult.push(false);
      this.#instructions++;
      return;
    }
    if (type === 'separate' && this.#isInResult.at(-1) === false) {
      this.#isInResult[this.#isInResult.length - 1] = true;
      this.#endInstruction();
    }
    if (type === 'end' && this.#isInResult.pop() === false) this.#endInstruction();
  }

  #endInstruction(): void {
    this.#instructions--;
    if (this.#instructions === 0) this.#isTextLost = false;
  }
}

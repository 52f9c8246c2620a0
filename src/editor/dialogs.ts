import { window } from 'vscode';

/** What the editor says to people, and asks them: tests answer in their place. */
export interface Dialogs {
  readonly tell: (text: string) => void;
  /** Whether what is asked is to be done; the answer is what the button says. */
  readonly ask: (question: string, answer: string) => Promise<boolean>;
}

export const dialogs: Dialogs = {
  tell(text) {
    void window.showInformationMessage(text);
  },
  async ask(question, answer) {
    return (await window.showInformationMessage(question, answer)) === answer;
  },
};

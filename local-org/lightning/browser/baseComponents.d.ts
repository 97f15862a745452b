/** Modules of the npm package of base components that the shell uses; the package has no types of its own for them. */
declare module 'lightning/modal' {
  import { LightningElement } from 'lwc';
  export default class LightningModal extends LightningElement {
    static open(options: {
      label: string;
      size?: 'small' | 'medium' | 'large' | 'full';
      [property: string]: unknown;
    }): Promise<unknown>;
    close(result?: unknown): void;
    label: string;
  }
}
declare module 'lightning/toast' {
  const Toast: {
    show(
      config: {
        label: string;
        message?: string;
        messageLinks?: readonly { url: string; label: string }[];
        variant?: string;
        mode?: string;
      },
      source?: unknown
    ): void;
  };
  export default Toast;
}
declare module 'lightning/toastContainer' {
  const ToastContainer: { instance(): { maxToasts: number; toastPosition: string } };
  export default ToastContainer;
}
declare module 'lightning/confirm' {
  const LightningConfirm: {
    open(options: { message: string; label?: string; theme?: string; variant?: string }): Promise<boolean>;
  };
  export default LightningConfirm;
}
declare module 'lightning/utilsPrivate' {
  export function reflectAttribute(element: unknown, name: string, value: unknown): void;
}

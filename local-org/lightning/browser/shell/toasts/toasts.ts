/** Shows what ShowToastEvents of `lightning/platformShowToastEvent` ask for, with the toasts of the base components. */
import Toast from 'lightning/toast';
import ToastContainer from 'lightning/toastContainer';
import { ShowToastEventName, type ToastDetail } from 'lightning/platformShowToastEvent';

/** Shows a toast. `pester` and `dismissible` go by themselves after a few seconds, `sticky` waits for the user. */
export function showToast(toast: ToastDetail): void {
  const { title, message, messageData, variant, mode } = toast;
  Toast.show({
    label: title || message || '',
    ...(title && message ? { message } : {}),
    ...(messageData
      ? { messageLinks: messageData.map((each) => (typeof each === 'string' ? { label: each, url: '' } : each)) }
      : {}),
    variant: variant ?? 'info',
    mode: mode === 'sticky' ? 'sticky' : 'dismissible'
  });
}

/** Begins listening. The base components' own toasts use an event of the same name and go their own way. */
export function startToasts(): void {
  const container = ToastContainer.instance();
  container.maxToasts = 5;
  window.addEventListener(
    ShowToastEventName,
    (event) => {
      const detail = (event as CustomEvent<ToastDetail & { toast?: unknown }>).detail;
      if (!detail || detail.toast !== undefined) return;
      event.stopImmediatePropagation();
      showToast(detail);
    },
    true
  );
}

import { Button } from '@fluentui/react-components';
import { useRef } from 'react';

/** What the list of files offers; others are refused in words. */
const ACCEPTED = '.docx,.docm,.dotx,application/vnd.openxmlformats-officedocument.wordprocessingml.document';

export interface FileButtonProps {
  readonly onFile: (file: File) => void;
  readonly appearance?: 'primary' | 'secondary';
  readonly size?: 'small' | 'medium';
  readonly className?: string;
  readonly autoFocus?: boolean;
  readonly children: string;
}

/** A button that lets the person choose a report. The same file may be chosen again, as it is by then. */
export function FileButton({ onFile, ...button }: FileButtonProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button
        {...button}
        data-action="choose-report"
        onClick={() => {
          input.current?.click();
        }}
      />
      <input
        ref={input}
        type="file"
        accept={ACCEPTED}
        hidden
        data-input="report"
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          if (file) onFile(file);
          target.value = '';
        }}
      />
    </>
  );
}

import { makeStyles } from '@fluentui/react-components';

/** Words for those who listen. */
export const useHidden = makeStyles({
  visually: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    margin: '-1px',
    padding: 0,
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
    border: 0,
  },
});

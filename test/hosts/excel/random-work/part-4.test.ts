import { playStories } from '../../../support/random-work/play';

playStories(3);

// What the pages of the console do besides: everything works without it, too.
(() => {
  'use strict';
})();

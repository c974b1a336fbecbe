/** Room beside the plots, in CSS pixels: everything that shares their clock is set between the same margins. */
export const plotLeftPx = 42;
export const plotRightPx = 26;

export const plotMargins = { marginLeft: plotLeftPx, marginRight: plotRightPx };

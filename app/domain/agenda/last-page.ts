/** Pages that a list of dates is leafed through; further on, a later day or a filter leads there faster. */
export const lastPage = 40;

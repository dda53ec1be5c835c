-- The words of the index themselves, to look up which begin with what somebody types.
CREATE VIRTUAL TABLE `searchable_word` USING fts5vocab(`searchable_fts`, 'instance');

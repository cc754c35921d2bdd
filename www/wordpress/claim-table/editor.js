// The block in WordPress's editor: fields for its attributes, and room for the plain table that stands inside the element.

(({ blocks, blockEditor, components, element }) => {
  const { createElement } = element;
  const FIELDS = {
    src: 'Articles (address of a JSON, HTML or text file)',
    lens: 'Lens (address of a JSON file)',
    articles: 'Articles on this page (CSS selector)',
    view: 'Filters, as in a shared link after #ct=',
    theme: 'Theme: auto, light or dark',
  };

  blocks.registerBlockType('claim-table/table', {
    edit({ attributes, setAttributes }) {
      const field = ([name, label]) =>
        createElement(components.TextControl, {
          key: name,
          label,
          value: attributes[name],
          onChange: (value) => setAttributes({ [name]: value }),
        });
      return createElement(
        'div',
        blockEditor.useBlockProps(),
        createElement(components.Placeholder, { label: 'Claim Table', icon: 'editor-table' },
          createElement('div', null, Object.entries(FIELDS).map(field)),
        ),
        createElement(blockEditor.InnerBlocks),
      );
    },
    // The element itself is written by PHP; only the plain table is kept with the post.
    save: () => createElement(blockEditor.InnerBlocks.Content),
  });
})(window.wp);

/** Puts the words of the browser's language where the page names them. */
export function fillWords() {
  document.documentElement.lang = chrome.i18n.getUILanguage();
  for (const element of document.querySelectorAll("[data-words]"))
    element.textContent = chrome.i18n.getMessage(element.dataset.words);
  document.title = chrome.i18n.getMessage("name");
}

// What does a reader see when the table cannot be shown, and what can whoever runs the page do about it?

/** Per language and name of a trouble: what happened, and the mend. `{address}` and `{status}` are filled in. */
const WORDS = {
  en: {
    lead: "The table cannot be shown here.",
    csp: "This page’s content security policy blocks it; allow script-src 'wasm-unsafe-eval' and connect-src for {address}.",
    "wrong-type": "{address} is no WebAssembly file; check the address.",
    "not-found": "{address} cannot be reached {status}; put it beside the script, or name it by wasm-src.",
    "cross-origin": "{address} may not be read from this page; its host must send Access-Control-Allow-Origin.",
    integrity: "{address} is not the file that belongs to the script; copy both from one version.",
    "from-disk": "A page opened from disk may not read other files; use standalone.html.",
    "no-webassembly": "This browser has no WebAssembly, or it is switched off.",
    "out-of-memory": "There is not enough memory; close other tabs and load the page again.",
    stopped: "It stopped because of a mistake in its program.",
  },
  de: {
    lead: "Die Tabelle kann hier nicht gezeigt werden.",
    csp: "Die Content Security Policy der Seite verbietet sie; nötig sind script-src 'wasm-unsafe-eval' und connect-src für {address}.",
    "wrong-type": "{address} ist keine WebAssembly-Datei; bitte die Adresse prüfen.",
    "not-found": "{address} ist nicht erreichbar {status}; die Datei gehört neben das Skript, oder wasm-src nennt sie.",
    "cross-origin": "{address} darf von dieser Seite aus nicht gelesen werden; der Server muss Access-Control-Allow-Origin senden.",
    integrity: "{address} gehört nicht zu diesem Skript; beide müssen aus derselben Version stammen.",
    "from-disk": "Eine vom Datenträger geöffnete Seite darf keine anderen Dateien lesen; dafür gibt es standalone.html.",
    "no-webassembly": "Dieser Browser hat kein WebAssembly, oder es ist abgeschaltet.",
    "out-of-memory": "Der Speicher reicht nicht; bitte andere Tabs schließen und die Seite neu laden.",
    stopped: "Sie wurde wegen eines Programmfehlers beendet.",
  },
  fr: {
    lead: "Le tableau ne peut pas s’afficher ici.",
    csp: "La politique de sécurité de la page le bloque ; autorisez script-src 'wasm-unsafe-eval' et connect-src pour {address}.",
    "wrong-type": "{address} n’est pas un fichier WebAssembly ; vérifiez l’adresse.",
    "not-found": "{address} est inaccessible {status} ; placez-le à côté du script ou indiquez-le par wasm-src.",
    "cross-origin": "Cette page n’a pas le droit de lire {address} ; son serveur doit envoyer Access-Control-Allow-Origin.",
    integrity: "{address} n’est pas le fichier qui va avec le script ; copiez les deux de la même version.",
    "from-disk": "Une page ouverte depuis le disque ne peut pas lire d’autres fichiers ; utilisez standalone.html.",
    "no-webassembly": "Ce navigateur n’a pas WebAssembly, ou il est désactivé.",
    "out-of-memory": "La mémoire ne suffit pas ; fermez d’autres onglets et rechargez la page.",
    stopped: "Il s’est arrêté à cause d’une erreur de programme.",
  },
  ru: {
    lead: "Таблицу здесь показать нельзя.",
    csp: "Её блокирует политика безопасности страницы; разрешите script-src 'wasm-unsafe-eval' и connect-src для {address}.",
    "wrong-type": "{address} — не файл WebAssembly; проверьте адрес.",
    "not-found": "{address} недоступен {status}; положите его рядом со скриптом или укажите в wasm-src.",
    "cross-origin": "Этой странице нельзя читать {address}; его сервер должен отправлять Access-Control-Allow-Origin.",
    integrity: "{address} не подходит к скрипту; возьмите оба файла из одной версии.",
    "from-disk": "Страница, открытая с диска, не может читать другие файлы; используйте standalone.html.",
    "no-webassembly": "В этом браузере нет WebAssembly, или он отключён.",
    "out-of-memory": "Не хватает памяти; закройте другие вкладки и загрузите страницу снова.",
    stopped: "Она остановилась из-за ошибки в программе.",
  },
  tr: {
    lead: "Tablo burada gösterilemiyor.",
    csp: "Sayfanın güvenlik politikası engelliyor; {address} için script-src 'wasm-unsafe-eval' ve connect-src izni verin.",
    "wrong-type": "{address} bir WebAssembly dosyası değil; adresi denetleyin.",
    "not-found": "{address} adresine ulaşılamıyor {status}; dosyayı betiğin yanına koyun ya da wasm-src ile belirtin.",
    "cross-origin": "Bu sayfa {address} adresini okuyamaz; sunucusu Access-Control-Allow-Origin göndermelidir.",
    integrity: "{address} bu betiğe ait dosya değil; ikisini de aynı sürümden kopyalayın.",
    "from-disk": "Diskten açılan bir sayfa başka dosyaları okuyamaz; standalone.html dosyasını kullanın.",
    "no-webassembly": "Bu tarayıcıda WebAssembly yok ya da kapalı.",
    "out-of-memory": "Bellek yetersiz; başka sekmeleri kapatıp sayfayı yeniden yükleyin.",
    stopped: "Programdaki bir hata yüzünden durdu.",
  },
  uk: {
    lead: "Таблицю тут показати неможливо.",
    csp: "Її блокує політика безпеки сторінки; дозвольте script-src 'wasm-unsafe-eval' і connect-src для {address}.",
    "wrong-type": "{address} — не файл WebAssembly; перевірте адресу.",
    "not-found": "{address} недоступний {status}; покладіть його поруч зі скриптом або вкажіть у wasm-src.",
    "cross-origin": "Цій сторінці не можна читати {address}; його сервер має надсилати Access-Control-Allow-Origin.",
    integrity: "{address} не підходить до скрипта; візьміть обидва файли з однієї версії.",
    "from-disk": "Сторінка, відкрита з диска, не може читати інші файли; скористайтеся standalone.html.",
    "no-webassembly": "У цьому браузері немає WebAssembly, або його вимкнено.",
    "out-of-memory": "Бракує пам’яті; закрийте інші вкладки й завантажте сторінку знову.",
    stopped: "Вона зупинилася через помилку в програмі.",
  },
};

/** The trouble in words, in the language of the element: its own `lang`, or the nearest around it. */
export function words(element, { code, details = {} }) {
  const language = element.closest("[lang]")?.lang.slice(0, 2).toLowerCase();
  const said = WORDS[language] ?? WORDS.en;
  const status = details.status ? `(HTTP ${details.status})` : "";
  const mend = (said[code] ?? said.stopped).replace("{address}", details.address ?? "").replace("{status}", status);
  return `${said.lead} ${mend.replace(/ +([;,.])/g, "$1")}`;
}

// On paper an address follows each link, except where the link's words are the address.
addEventListener("beforeprint", () => {
  for (const link of document.querySelectorAll(".prose a[href^=http]")) {
    link.classList.toggle("address", link.href.includes(link.textContent.trim()));
  }
});

export interface paths {
    "/gemeenten": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * De gemeenten
         * @description De gemeenten.
         */
        get: operations["gemeentenOphalen"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/gemeenten/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Eén gemeente
         * @description Eén gemeente.
         */
        get: operations["gemeenteOphalen"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/onderzoeken": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * De onderzoeken die aan een raad zijn aangeboden
         * @description De onderzoeken die aan een raad zijn aangeboden.
         */
        get: operations["onderzoekenOphalen"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/onderzoeken/{kenmerk}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Eén onderzoek
         * @description Eén onderzoek.
         */
        get: operations["onderzoekOphalen"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/aanbevelingen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * De aanbevelingen, in de volgorde van het rapport
         * @description De aanbevelingen, in de volgorde van het rapport.
         */
        get: operations["aanbevelingenOphalen"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/aanbevelingen/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Eén aanbeveling
         * @description Eén aanbeveling.
         */
        get: operations["aanbevelingOphalen"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/opvolgingen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Hoe het met elke aanbeveling in elke gemeente staat
         * @description Hoe het met elke aanbeveling in elke gemeente staat.
         */
        get: operations["opvolgingenOphalen"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/opvolgingen/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Eén opvolging met haar geschiedenis
         * @description Eén opvolging met haar geschiedenis.
         */
        get: operations["opvolgingOphalen"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/besluiten": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Wat de raden besloten
         * @description Wat de raden besloten.
         */
        get: operations["besluitenOphalen"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/besluiten/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Eén raadsbesluit
         * @description Eén raadsbesluit.
         */
        get: operations["besluitOphalen"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/brieven": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * De verzonden brieven aan de raden, nieuwste eerst
         * @description De verzonden brieven aan de raden, nieuwste eerst.
         */
        get: operations["brievenOphalen"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/brieven/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Eén verzonden brief
         * @description Eén verzonden brief.
         */
        get: operations["briefOphalen"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/opvolgingen/{id}/berichten": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Een voortgangsbericht over één opvolging toevoegen
         * @description Een voortgangsbericht over één opvolging toevoegen. Dezelfde Idempotency-Key nog eens sturen legt niets dubbel vast.
         */
        post: operations["berichtToevoegen"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/onderzoeken/{kenmerk}/besluiten": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Vastleggen wat de raad over een onderzoek besloot
         * @description Vastleggen wat de raad over een onderzoek besloot. Dezelfde Idempotency-Key nog eens sturen legt niets dubbel vast.
         */
        post: operations["besluitToevoegen"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        Probleem: {
            type: string;
            title: string;
            status: number;
            detail: string;
            instance?: string;
            errors?: {
                /** @enum {string} */
                in: "path" | "query" | "body";
                name: string;
                reason: string;
            }[];
        };
        Gemeente: {
            /** @description CBS-code van de gemeente, zoals GM0629 */
            code: string;
            naam: string;
            /** Format: uri */
            pagina: string;
        };
        LijstGemeente: {
            totaal: number;
            pagina: number;
            paginaGrootte: number;
            resultaten: components["schemas"]["Gemeente"][];
        };
        Onderzoek: {
            /** @description Kenmerk van het onderzoek */
            kenmerk: string;
            titel: string;
            korteTitel: string;
            rekenkamer: {
                naam: string;
                website: string;
            };
            /** @description Wie het onderzoek uitvoerde; leeg als dat niet is vastgelegd */
            onderzoekers: string;
            /** @description Eerste maand, JJJJ-MM */
            onderzochtVan: string | null;
            /** @description Laatste maand, JJJJ-MM */
            onderzochtTot: string | null;
            /** Format: date */
            aangebodenOp: string;
            /** @description Adres van de publicatie bij de rekenkamer; leeg als het onbekend is */
            publicatie: string;
            /** @description Wat de publicatie zelf over de reacties zegt */
            bestuurlijkeReacties: string;
            /** @description Nawoord van de rekenkamer */
            nawoord: string;
            gemeenten: string[];
            /** Format: uri */
            pagina: string;
        };
        LijstOnderzoek: {
            totaal: number;
            pagina: number;
            paginaGrootte: number;
            resultaten: components["schemas"]["Onderzoek"][];
        };
        Aanbeveling: {
            id: number;
            /** @description Kenmerk van het onderzoek */
            onderzoek: string;
            /** @description Zoals het in het rapport staat: 3, 5a, III */
            nummer: string;
            volgorde: number;
            titel: string;
            tekst: string;
            /** @enum {string} */
            gerichtAan: "college" | "raad" | "college_en_raad";
            /** @description De aanbeveling waar deze een deel van is */
            hoortBij: number | null;
            metVoorrang: boolean;
        };
        LijstAanbeveling: {
            totaal: number;
            pagina: number;
            paginaGrootte: number;
            resultaten: components["schemas"]["Aanbeveling"][];
        };
        Opvolging: {
            id: number;
            /** @description Kenmerk van het onderzoek */
            onderzoek: string;
            /** @description CBS-code van de gemeente, zoals GM0629 */
            gemeente: string;
            aanbeveling: {
                id: number;
                nummer: string;
                titel: string;
            };
            /** @enum {string} */
            rol: "voert_zelf_uit" | "opdrachtgever" | "opdrachtnemer";
            /** @description Wie het werk doet als dat een ander is; anders leeg */
            uitvoerder: string;
            /**
             * Format: date
             * @description De dag waarop het zo stond
             */
            peildatum: string;
            /** Format: date */
            aangebodenOp: string;
            /** @enum {string} */
            fase: "wacht_op_reactie" | "wacht_op_raadsbesluit" | "te_plannen" | "in_uitvoering" | "gereed_gemeld" | "opgevolgd" | "afgedaan" | "niet_overgenomen" | "niet_uitgevoerd" | "vervallen" | "niet_van_toepassing";
            /** Format: date */
            geeindigdOp: string | null;
            reactie: {
                /** Format: date */
                datum: string;
                /** @enum {string} */
                soort: "overnemen" | "deels_overnemen" | "niet_overnemen" | "al_bestaande_praktijk";
                toelichting: string;
                document: string;
            } | null;
            besluit: {
                besluit: number;
                /** Format: date */
                datum: string;
                /** @enum {string} */
                uitkomst: "overgenomen" | "gewijzigd_overgenomen" | "niet_overgenomen" | "voor_kennisgeving_aangenomen" | "aangehouden";
                /** @description Hoe de raad de aanbeveling zelf verwoordde; leeg als dat niet zo is */
                gewijzigdeTekst: string;
                toelichting: string;
                agendapunt: string;
                document: string;
            } | null;
            /** @description Hoe ver het is, zoals het college meldt */
            uitvoering: {
                /** @enum {string|null} */
                status: "niet_gestart" | "in_uitvoering" | "deels_uitgevoerd" | "gereed_gemeld" | "niet_uitgevoerd" | "vervallen" | "niet_van_toepassing" | null;
                /**
                 * Format: date
                 * @description Dag van het bericht dat de status noemt
                 */
                datum: string | null;
                gedaan: string;
                hierna: string;
                reden: string;
                /** Format: date */
                laatsteBerichtOp: string | null;
                stappenGereed: number;
                stappenGepland: number;
            };
            oordeel: {
                /** Format: date */
                datum: string;
                /** @enum {string} */
                oordeel: "opgevolgd" | "grotendeels_opgevolgd" | "deels_opgevolgd" | "niet_opgevolgd" | "niet_vast_te_stellen";
                toelichting: string;
            } | null;
            afdoening: {
                /** Format: date */
                datum: string;
                /** @enum {string} */
                soort: "voorgedragen" | "afgedaan" | "heropend";
                /** @enum {string} */
                door: "college" | "rekenkamer" | "raad";
                reden: string;
                gevolg: string;
                document: string;
            } | null;
            portefeuillehouder: {
                naam: string;
                portefeuille: string;
            } | null;
            /** Format: date */
            uitvoeringGereedOp: string | null;
            /** Format: date */
            eersteUitvoeringGereedOp: string | null;
            teLaat: {
                /** @enum {string} */
                termijn: "bestuurlijke_reactie" | "behandeling_in_de_raad" | "plan_van_aanpak" | "stap" | "uitvoering" | "raad_informeren" | "voortgangsbericht" | "oordeel_rekenkamer";
                /** Format: date */
                datum: string;
                dagen: number;
            }[];
            /** Format: uri */
            pagina: string;
        };
        LijstOpvolging: {
            totaal: number;
            pagina: number;
            paginaGrootte: number;
            resultaten: components["schemas"]["Opvolging"][];
        };
        OpvolgingMetGeschiedenis: {
            id: number;
            /** @description Kenmerk van het onderzoek */
            onderzoek: string;
            /** @description CBS-code van de gemeente, zoals GM0629 */
            gemeente: string;
            aanbeveling: {
                id: number;
                nummer: string;
                titel: string;
            };
            /** @enum {string} */
            rol: "voert_zelf_uit" | "opdrachtgever" | "opdrachtnemer";
            /** @description Wie het werk doet als dat een ander is; anders leeg */
            uitvoerder: string;
            /**
             * Format: date
             * @description De dag waarop het zo stond
             */
            peildatum: string;
            /** Format: date */
            aangebodenOp: string;
            /** @enum {string} */
            fase: "wacht_op_reactie" | "wacht_op_raadsbesluit" | "te_plannen" | "in_uitvoering" | "gereed_gemeld" | "opgevolgd" | "afgedaan" | "niet_overgenomen" | "niet_uitgevoerd" | "vervallen" | "niet_van_toepassing";
            /** Format: date */
            geeindigdOp: string | null;
            reactie: {
                /** Format: date */
                datum: string;
                /** @enum {string} */
                soort: "overnemen" | "deels_overnemen" | "niet_overnemen" | "al_bestaande_praktijk";
                toelichting: string;
                document: string;
            } | null;
            besluit: {
                besluit: number;
                /** Format: date */
                datum: string;
                /** @enum {string} */
                uitkomst: "overgenomen" | "gewijzigd_overgenomen" | "niet_overgenomen" | "voor_kennisgeving_aangenomen" | "aangehouden";
                /** @description Hoe de raad de aanbeveling zelf verwoordde; leeg als dat niet zo is */
                gewijzigdeTekst: string;
                toelichting: string;
                agendapunt: string;
                document: string;
            } | null;
            /** @description Hoe ver het is, zoals het college meldt */
            uitvoering: {
                /** @enum {string|null} */
                status: "niet_gestart" | "in_uitvoering" | "deels_uitgevoerd" | "gereed_gemeld" | "niet_uitgevoerd" | "vervallen" | "niet_van_toepassing" | null;
                /**
                 * Format: date
                 * @description Dag van het bericht dat de status noemt
                 */
                datum: string | null;
                gedaan: string;
                hierna: string;
                reden: string;
                /** Format: date */
                laatsteBerichtOp: string | null;
                stappenGereed: number;
                stappenGepland: number;
            };
            oordeel: {
                /** Format: date */
                datum: string;
                /** @enum {string} */
                oordeel: "opgevolgd" | "grotendeels_opgevolgd" | "deels_opgevolgd" | "niet_opgevolgd" | "niet_vast_te_stellen";
                toelichting: string;
            } | null;
            afdoening: {
                /** Format: date */
                datum: string;
                /** @enum {string} */
                soort: "voorgedragen" | "afgedaan" | "heropend";
                /** @enum {string} */
                door: "college" | "rekenkamer" | "raad";
                reden: string;
                gevolg: string;
                document: string;
            } | null;
            portefeuillehouder: {
                naam: string;
                portefeuille: string;
            } | null;
            /** Format: date */
            uitvoeringGereedOp: string | null;
            /** Format: date */
            eersteUitvoeringGereedOp: string | null;
            teLaat: {
                /** @enum {string} */
                termijn: "bestuurlijke_reactie" | "behandeling_in_de_raad" | "plan_van_aanpak" | "stap" | "uitvoering" | "raad_informeren" | "voortgangsbericht" | "oordeel_rekenkamer";
                /** Format: date */
                datum: string;
                dagen: number;
            }[];
            /** Format: uri */
            pagina: string;
            geschiedenis: {
                id: string;
                /** Format: date */
                datum: string;
                /** @enum {string} */
                soort: "reactie" | "besluit" | "bericht" | "uitstel" | "oordeel" | "afdoening";
                /** @description De code die bij deze soort hoort: reactie, besluit, status, oordeel of afdoening */
                uitkomst: string;
                tekst: string;
                hierna: string;
                document: string;
                /**
                 * Format: date
                 * @description Bij uitstel: de datum die verschoof
                 */
                van: string | null;
                /**
                 * Format: date
                 * @description Bij uitstel: de nieuwe datum
                 */
                naar: string | null;
                bewijsstukken: {
                    titel: string;
                    adres: string;
                    /** Format: date */
                    datum: string;
                }[];
            }[];
        };
        Besluit: {
            id: number;
            /** @description Kenmerk van het onderzoek */
            onderzoek: string;
            /** @description CBS-code van de gemeente, zoals GM0629 */
            gemeente: string;
            /** Format: date */
            datum: string;
            agendapunt: string;
            document: string;
            uitkomsten: {
                opvolging: number;
                nummer: string;
                /** @enum {string} */
                uitkomst: "overgenomen" | "gewijzigd_overgenomen" | "niet_overgenomen" | "voor_kennisgeving_aangenomen" | "aangehouden";
                gewijzigdeTekst: string;
                toelichting: string;
            }[];
            stukken: {
                /** @enum {string} */
                soort: "motie" | "amendement" | "toezegging";
                titel: string;
                adres: string;
            }[];
        };
        LijstBesluit: {
            totaal: number;
            pagina: number;
            paginaGrootte: number;
            resultaten: components["schemas"]["Besluit"][];
        };
        Brief: {
            id: number;
            /** @enum {string} */
            soort: "voortgangsbrief" | "rekenkamerbrief";
            nummer: string;
            onderwerp: string;
            /** @description Kenmerk van het onderzoek */
            onderzoek: string;
            /** @description CBS-code van de gemeente, zoals GM0629 */
            gemeente: string | null;
            /** Format: date */
            peildatum: string;
            /** Format: date */
            verzondenOp: string;
            /** @description De eerdere brief die deze verbetert */
            corrigeert: number | null;
            /** Format: uri */
            pagina: string;
            /** Format: uri */
            pdf: string;
            /** Format: uri */
            docx: string;
        };
        LijstBrief: {
            totaal: number;
            pagina: number;
            paginaGrootte: number;
            resultaten: components["schemas"]["Brief"][];
        };
        NieuwBericht: {
            /**
             * @description Hoe ver het is; zonder: geen wijziging
             * @enum {string}
             */
            status?: "niet_gestart" | "in_uitvoering" | "deels_uitgevoerd" | "gereed_gemeld" | "niet_uitgevoerd" | "vervallen" | "niet_van_toepassing";
            /**
             * Format: date
             * @description De dag waarover het bericht gaat; zonder: vandaag
             */
            datum?: string;
            /** @description Wat er is gedaan */
            gedaan?: string;
            /** @description Wat er hierna komt */
            hierna?: string;
            /** @description Nodig bij niet uitgevoerd, vervallen en niet van toepassing */
            reden?: string;
            bewijsstuk?: {
                titel: string;
                adres: string;
                /**
                 * Format: date
                 * @description Waarover het gaat
                 */
                datum?: string;
            };
        };
        NieuwBesluit: {
            /** Format: date */
            datum: string;
            /** @description Nummer of naam van het agendapunt */
            agendapunt?: string;
            /** @description Adres van het besluit */
            document?: string;
            uitkomsten: {
                opvolging: number;
                /** @enum {string} */
                uitkomst: "overgenomen" | "gewijzigd_overgenomen" | "niet_overgenomen" | "voor_kennisgeving_aangenomen" | "aangehouden";
                /** @description Bij gewijzigd overgenomen: de tekst van de raad */
                gewijzigdeTekst?: string;
                /** @description Toelichting */
                toelichting?: string;
            }[];
            stukken?: {
                /** @enum {string} */
                soort: "motie" | "amendement" | "toezegging";
                titel: string;
                /** @description Adres van het stuk */
                adres?: string;
            }[];
            /**
             * Format: date
             * @description Wanneer het plan van aanpak er moet zijn
             */
            planVanAanpakOp?: string;
            /**
             * Format: date
             * @description Wanneer de uitvoering gereed moet zijn
             */
            uitvoeringGereedOp?: string;
            /**
             * Format: date
             * @description Wanneer het college de raad voor het eerst informeert
             */
            raadHoortOp?: string;
            /** @description En daarna elke zoveel maanden */
            raadHoortElkeMaanden?: number;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    gemeentenOphalen: {
        parameters: {
            query?: {
                /** @description Welke pagina, vanaf 1 */
                pagina?: number;
                /** @description Hoeveel per pagina */
                paginaGrootte?: number;
                /** @description Volgorde; met een minteken ervoor van hoog naar laag */
                sorteer?: "naam" | "-naam" | "code" | "-code";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Het antwoord */
            200: {
                headers: {
                    /** @description De hele versie van de API */
                    "API-Version"?: string;
                    /** @description Verandert zodra er iets verandert; stuur hem mee als If-None-Match */
                    ETag?: string;
                    /** @description Vragen per minuut */
                    "RateLimit-Limit"?: number;
                    /** @description Wat daarvan over is */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconden tot het weer vol is */
                    "RateLimit-Reset"?: number;
                    /** @description Eerste, vorige, volgende en laatste pagina (RFC 8288) */
                    Link?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LijstGemeente"];
                };
            };
            /** @description Er is niets veranderd */
            304: {
                headers: {
                    /** @description De hele versie van de API */
                    "API-Version"?: string;
                    /** @description Verandert zodra er iets verandert; stuur hem mee als If-None-Match */
                    ETag?: string;
                    /** @description Vragen per minuut */
                    "RateLimit-Limit"?: number;
                    /** @description Wat daarvan over is */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconden tot het weer vol is */
                    "RateLimit-Reset"?: number;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description De vraag klopt niet */
            400: {
                headers: {
                    /** @description De hele versie van de API */
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Probleem"];
                };
            };
            /** @description Te veel vragen */
            429: {
                headers: {
                    /** @description De hele versie van de API */
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Probleem"];
                };
            };
        };
    };
    gemeenteOphalen: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description CBS-code */
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Het antwoord */
            200: {
                headers: {
                    /** @description De hele versie van de API */
                    "API-Version"?: string;
                    /** @description Verandert zodra er iets verandert; stuur hem mee als If-None-Match */
                    ETag?: string;
                    /** @description Vragen per minuut */
                    "RateLimit-Limit"?: number;
                    /** @description Wat daarvan over is */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconden tot het weer vol is */
                    "RateLimit-Reset"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Gemeente"];
                };
            };
            /** @description Er is niets veranderd */
            304: {
                headers: {
                    /** @description De hele versie van de API */
                    "API-Version"?: string;
                    /** @description Verandert zodra er iets verandert; stuur hem mee als If-None-Match */
                    ETag?: string;
                    /** @description Vragen per minuut */
                    "RateLimit-Limit"?: number;
                    /** @description Wat daarvan over is */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconden tot het weer vol is */
                    "RateLimit-Reset"?: number;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description De vraag klopt niet */
            400: {
                headers: {
                    /** @description De hele versie van de API */
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Probleem"];
                };
            };
            /** @description Dit bestaat niet */
            404: {
                headers: {
                    /** @description De hele versie van de API */
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Probleem"];
                };
            };
            /** @description Te veel vragen */
            429: {
                headers: {
                    /** @description De hele versie van de API */
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Probleem"];
                };
            };
        };
    };
    onderzoekenOphalen: {
        parameters: {
            query?: {
                /** @description Welke pagina, vanaf 1 */
                pagina?: number;
                /** @description Hoeveel per pagina */
                paginaGrootte?: number;
                /** @description Alleen van deze gemeente (CBS-code) */
                gemeente?: string;
                /** @description Volgorde; met een minteken ervoor van hoog naar laag */
                sorteer?: "aangebodenOp" | "-aangebodenOp" | "titel" | "-titel";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Het antwoord */
            200: {
                headers: {
                    /** @description De hele versie van de API */
                    "API-Version"?: string;
                    /** @description Verandert zodra er iets verandert; stuur hem mee als If-None-Match */
                    ETag?: string;
                    /** @description Vragen per minuut */
                    "RateLimit-Limit"?: number;
                    /** @description Wat daarvan over is */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconden tot het weer vol is */
                    "RateLimit-Reset"?: number;
                    /** @description Eerste, vorige, volgende en laatste pagina (RFC 8288) */
                    Link?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LijstOnderzoek"];
                };
            };
            /** @description Er is niets veranderd */
            304: {
                headers: {
                    /** @description De hele versie van de API */
                    "API-Version"?: string;
                    /** @description Verandert zodra er iets verandert; stuur hem mee als If-None-Match */
                    ETag?: string;
                    /** @description Vragen per minuut */
                    "RateLimit-Limit"?: number;
                    /** @description Wat daarvan over is */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconden tot het weer vol is */
                    "RateLimit-Reset"?: number;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description De vraag klopt niet */
            400: {
                headers: {
                    /** @description De hele versie van de API */
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Probleem"];
                };
            };
            /** @description Te veel vragen */
            429: {
                headers: {
                    /** @description De hele versie van de API */
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Probleem"];
                };
            };
        };
    };
    onderzoekOphalen: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Kenmerk */
                kenmerk: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Het antwoord */
            200: {
                headers: {
                    /** @description De hele versie van de API */
                    "API-Version"?: string;
                    /** @description Verandert zodra er iets verandert; stuur hem mee als If-None-Match */
                    ETag?: string;
                    /** @description Vragen per minuut */
                    "RateLimit-Limit"?: number;
                    /** @description Wat daarvan over is */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconden tot het weer vol is */
                    "RateLimit-Reset"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Onderzoek"];
                };
            };
            /** @description Er is niets veranderd */
            304: {
                headers: {
                    /** @description De hele versie van de API */
                    "API-Version"?: string;
                    /** @description Verandert zodra er iets verandert; stuur hem mee als If-None-Match */
                    ETag?: string;
                    /** @description Vragen per minuut */
                    "RateLimit-Limit"?: number;
                    /** @description Wat daarvan over is */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconden tot het weer vol is */
                    "RateLimit-Reset"?: number;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description De vraag klopt niet */
            400: {
                headers: {
                    /** @description De hele versie van de API */
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Probleem"];
                };
            };
            /** @description Dit bestaat niet */
            404: {
                headers: {
                    /** @description De hele versie van de API */
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Probleem"];
                };
            };
            /** @description Te veel vragen */
            429: {
                headers: {
                    /** @description De hele versie van de API */
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Probleem"];
                };
            };
        };
    };
    aanbevelingenOphalen: {
        parameters: {
            query?: {
                /** @description Welke pagina, vanaf 1 */
                pagina?: number;
                /** @description Hoeveel per pagina */
                paginaGrootte?: number;
                /** @description Alleen van dit onderzoek (kenmerk) */
                onderzoek?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Het antwoord */
            200: {
                headers: {
                    /** @description De hele versie van de API */
                    "API-Version"?: string;
                    /** @description Verandert zodra er iets verandert; stuur hem mee als If-None-Match */
                    ETag?: string;
                    /** @description Vragen per minuut */
                    "RateLimit-Limit"?: number;
                    /** @description Wat daarvan over is */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconden tot het weer vol is */
                    "RateLimit-Reset"?: number;
                    /** @description Eerste, vorige, volgende en laatste pagina (RFC 8288) */
                    Link?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LijstAanbeveling"];
                };
            };
            /** @description Er is niets veranderd */
            304: {
                headers: {
                    /** @description De hele versie van de API */
                    "API-Version"?: string;
                    /** @description Verandert zodra er iets verandert; stuur hem mee als If-None-Match */
                    ETag?: string;
                    /** @description Vragen per minuut */
                    "RateLimit-Limit"?: number;
                    /** @description Wat daarvan over is */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconden tot het weer vol is */
                    "RateLimit-Reset"?: number;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description De vraag klopt niet */
            400: {
                headers: {
                    /** @description De hele versie van de API */
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Probleem"];
                };
            };
            /** @description Te veel vragen */
            429: {
                headers: {
                    /** @description De hele versie van de API */
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Probleem"];
                };
            };
        };
    };
    aanbevelingOphalen: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Nummer */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Het antwoord */
            200: {
                headers: {
                    /** @description De hele versie van de API */
                    "API-Version"?: string;
                    /** @description Verandert zodra er iets verandert; stuur hem mee als If-None-Match */
                    ETag?: string;
                    /** @description Vragen per minuut */
                    "RateLimit-Limit"?: number;
                    /** @description Wat daarvan over is */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconden tot het weer vol is */
                    "RateLimit-Reset"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Aanbeveling"];
                };
            };
            /** @description Er is niets veranderd */
            304: {
                headers: {
                    /** @description De hele versie van de API */
                    "API-Version"?: string;
                    /** @description Verandert zodra er iets verandert; stuur hem mee als If-None-Match */
                    ETag?: string;
                    /** @description Vragen per minuut */
                    "RateLimit-Limit"?: number;
                    /** @description Wat daarvan over is */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconden tot het weer vol is */
                    "RateLimit-Reset"?: number;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description De vraag klopt niet */
            400: {
                headers: {
                    /** @description De hele versie van de API */
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Probleem"];
                };
            };
            /** @description Dit bestaat niet */
            404: {
                headers: {
                    /** @description De hele versie van de API */
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Probleem"];
                };
            };
            /** @description Te veel vragen */
            429: {
                headers: {
                    /** @description De hele versie van de API */
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Probleem"];
                };
            };
        };
    };
    opvolgingenOphalen: {
        parameters: {
            query?: {
                /** @description Welke pagina, vanaf 1 */
                pagina?: number;
                /** @description Hoeveel per pagina */
                paginaGrootte?: number;
                /** @description Alleen van deze gemeente (CBS-code) */
                gemeente?: string;
                /** @description Alleen van dit onderzoek (kenmerk) */
                onderzoek?: string;
                /** @description Alleen in deze fase */
                fase?: "wacht_op_reactie" | "wacht_op_raadsbesluit" | "te_plannen" | "in_uitvoering" | "gereed_gemeld" | "opgevolgd" | "afgedaan" | "niet_overgenomen" | "niet_uitgevoerd" | "vervallen" | "niet_van_toepassing";
                /** @description Alleen wat te laat is, of juist niet */
                teLaat?: "true" | "false";
                /** @description Zoals het op deze dag stond; zonder: vandaag */
                peildatum?: string;
                /** @description Alleen met wat aan het eind van deze dag was vastgelegd; zonder: alles */
                bekendOp?: string;
                /** @description Volgorde; met een minteken ervoor van hoog naar laag */
                sorteer?: "id" | "-id" | "fase" | "-fase" | "laatsteBerichtOp" | "-laatsteBerichtOp" | "uitvoeringGereedOp" | "-uitvoeringGereedOp";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Het antwoord */
            200: {
                headers: {
                    /** @description De hele versie van de API */
                    "API-Version"?: string;
                    /** @description Verandert zodra er iets verandert; stuur hem mee als If-None-Match */
                    ETag?: string;
                    /** @description Vragen per minuut */
                    "RateLimit-Limit"?: number;
                    /** @description Wat daarvan over is */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconden tot het weer vol is */
                    "RateLimit-Reset"?: number;
                    /** @description Eerste, vorige, volgende en laatste pagina (RFC 8288) */
                    Link?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LijstOpvolging"];
                };
            };
            /** @description Er is niets veranderd */
            304: {
                headers: {
                    /** @description De hele versie van de API */
                    "API-Version"?: string;
                    /** @description Verandert zodra er iets verandert; stuur hem mee als If-None-Match */
                    ETag?: string;
                    /** @description Vragen per minuut */
                    "RateLimit-Limit"?: number;
                    /** @description Wat daarvan over is */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconden tot het weer vol is */
                    "RateLimit-Reset"?: number;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description De vraag klopt niet */
            400: {
                headers: {
                    /** @description De hele versie van de API */
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Probleem"];
                };
            };
            /** @description Te veel vragen */
            429: {
                headers: {
                    /** @description De hele versie van de API */
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Probleem"];
                };
            };
        };
    };
    opvolgingOphalen: {
        parameters: {
            query?: {
                /** @description Zoals het op deze dag stond; zonder: vandaag */
                peildatum?: string;
                /** @description Alleen met wat aan het eind van deze dag was vastgelegd; zonder: alles */
                bekendOp?: string;
            };
            header?: never;
            path: {
                /** @description Nummer */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Het antwoord */
            200: {
                headers: {
                    /** @description De hele versie van de API */
                    "API-Version"?: string;
                    /** @description Verandert zodra er iets verandert; stuur hem mee als If-None-Match */
                    ETag?: string;
                    /** @description Vragen per minuut */
                    "RateLimit-Limit"?: number;
                    /** @description Wat daarvan over is */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconden tot het weer vol is */
                    "RateLimit-Reset"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpvolgingMetGeschiedenis"];
                };
            };
            /** @description Er is niets veranderd */
            304: {
                headers: {
                    /** @description De hele versie van de API */
                    "API-Version"?: string;
                    /** @description Verandert zodra er iets verandert; stuur hem mee als If-None-Match */
                    ETag?: string;
                    /** @description Vragen per minuut */
                    "RateLimit-Limit"?: number;
                    /** @description Wat daarvan over is */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconden tot het weer vol is */
                    "RateLimit-Reset"?: number;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description De vraag klopt niet */
            400: {
                headers: {
                    /** @description De hele versie van de API */
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Probleem"];
                };
            };
            /** @description Dit bestaat niet */
            404: {
                headers: {
                    /** @description De hele versie van de API */
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Probleem"];
                };
            };
            /** @description Te veel vragen */
            429: {
                headers: {
                    /** @description De hele versie van de API */
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Probleem"];
                };
            };
        };
    };
    besluitenOphalen: {
        parameters: {
            query?: {
                /** @description Welke pagina, vanaf 1 */
                pagina?: number;
                /** @description Hoeveel per pagina */
                paginaGrootte?: number;
                /** @description Alleen van deze gemeente (CBS-code) */
                gemeente?: string;
                /** @description Alleen van dit onderzoek (kenmerk) */
                onderzoek?: string;
                /** @description Volgorde; met een minteken ervoor van hoog naar laag */
                sorteer?: "datum" | "-datum";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Het antwoord */
            200: {
                headers: {
                    /** @description De hele versie van de API */
                    "API-Version"?: string;
                    /** @description Verandert zodra er iets verandert; stuur hem mee als If-None-Match */
                    ETag?: string;
                    /** @description Vragen per minuut */
                    "RateLimit-Limit"?: number;
                    /** @description Wat daarvan over is */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconden tot het weer vol is */
                    "RateLimit-Reset"?: number;
                    /** @description Eerste, vorige, volgende en laatste pagina (RFC 8288) */
                    Link?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LijstBesluit"];
                };
            };
            /** @description Er is niets veranderd */
            304: {
                headers: {
                    /** @description De hele versie van de API */
                    "API-Version"?: string;
                    /** @description Verandert zodra er iets verandert; stuur hem mee als If-None-Match */
                    ETag?: string;
                    /** @description Vragen per minuut */
                    "RateLimit-Limit"?: number;
                    /** @description Wat daarvan over is */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconden tot het weer vol is */
                    "RateLimit-Reset"?: number;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description De vraag klopt niet */
            400: {
                headers: {
                    /** @description De hele versie van de API */
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Probleem"];
                };
            };
            /** @description Te veel vragen */
            429: {
                headers: {
                    /** @description De hele versie van de API */
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Probleem"];
                };
            };
        };
    };
    besluitOphalen: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Nummer */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Het antwoord */
            200: {
                headers: {
                    /** @description De hele versie van de API */
                    "API-Version"?: string;
                    /** @description Verandert zodra er iets verandert; stuur hem mee als If-None-Match */
                    ETag?: string;
                    /** @description Vragen per minuut */
                    "RateLimit-Limit"?: number;
                    /** @description Wat daarvan over is */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconden tot het weer vol is */
                    "RateLimit-Reset"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Besluit"];
                };
            };
            /** @description Er is niets veranderd */
            304: {
                headers: {
                    /** @description De hele versie van de API */
                    "API-Version"?: string;
                    /** @description Verandert zodra er iets verandert; stuur hem mee als If-None-Match */
                    ETag?: string;
                    /** @description Vragen per minuut */
                    "RateLimit-Limit"?: number;
                    /** @description Wat daarvan over is */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconden tot het weer vol is */
                    "RateLimit-Reset"?: number;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description De vraag klopt niet */
            400: {
                headers: {
                    /** @description De hele versie van de API */
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Probleem"];
                };
            };
            /** @description Dit bestaat niet */
            404: {
                headers: {
                    /** @description De hele versie van de API */
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Probleem"];
                };
            };
            /** @description Te veel vragen */
            429: {
                headers: {
                    /** @description De hele versie van de API */
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Probleem"];
                };
            };
        };
    };
    brievenOphalen: {
        parameters: {
            query?: {
                /** @description Welke pagina, vanaf 1 */
                pagina?: number;
                /** @description Hoeveel per pagina */
                paginaGrootte?: number;
                /** @description Alleen van deze gemeente (CBS-code) */
                gemeente?: string;
                /** @description Alleen van dit onderzoek (kenmerk) */
                onderzoek?: string;
                /** @description Volgorde; met een minteken ervoor van hoog naar laag */
                sorteer?: "verzondenOp" | "-verzondenOp";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Het antwoord */
            200: {
                headers: {
                    /** @description De hele versie van de API */
                    "API-Version"?: string;
                    /** @description Verandert zodra er iets verandert; stuur hem mee als If-None-Match */
                    ETag?: string;
                    /** @description Vragen per minuut */
                    "RateLimit-Limit"?: number;
                    /** @description Wat daarvan over is */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconden tot het weer vol is */
                    "RateLimit-Reset"?: number;
                    /** @description Eerste, vorige, volgende en laatste pagina (RFC 8288) */
                    Link?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LijstBrief"];
                };
            };
            /** @description Er is niets veranderd */
            304: {
                headers: {
                    /** @description De hele versie van de API */
                    "API-Version"?: string;
                    /** @description Verandert zodra er iets verandert; stuur hem mee als If-None-Match */
                    ETag?: string;
                    /** @description Vragen per minuut */
                    "RateLimit-Limit"?: number;
                    /** @description Wat daarvan over is */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconden tot het weer vol is */
                    "RateLimit-Reset"?: number;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description De vraag klopt niet */
            400: {
                headers: {
                    /** @description De hele versie van de API */
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Probleem"];
                };
            };
            /** @description Te veel vragen */
            429: {
                headers: {
                    /** @description De hele versie van de API */
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Probleem"];
                };
            };
        };
    };
    briefOphalen: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Nummer */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Het antwoord */
            200: {
                headers: {
                    /** @description De hele versie van de API */
                    "API-Version"?: string;
                    /** @description Verandert zodra er iets verandert; stuur hem mee als If-None-Match */
                    ETag?: string;
                    /** @description Vragen per minuut */
                    "RateLimit-Limit"?: number;
                    /** @description Wat daarvan over is */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconden tot het weer vol is */
                    "RateLimit-Reset"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Brief"];
                };
            };
            /** @description Er is niets veranderd */
            304: {
                headers: {
                    /** @description De hele versie van de API */
                    "API-Version"?: string;
                    /** @description Verandert zodra er iets verandert; stuur hem mee als If-None-Match */
                    ETag?: string;
                    /** @description Vragen per minuut */
                    "RateLimit-Limit"?: number;
                    /** @description Wat daarvan over is */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconden tot het weer vol is */
                    "RateLimit-Reset"?: number;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description De vraag klopt niet */
            400: {
                headers: {
                    /** @description De hele versie van de API */
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Probleem"];
                };
            };
            /** @description Dit bestaat niet */
            404: {
                headers: {
                    /** @description De hele versie van de API */
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Probleem"];
                };
            };
            /** @description Te veel vragen */
            429: {
                headers: {
                    /** @description De hele versie van de API */
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Probleem"];
                };
            };
        };
    };
    berichtToevoegen: {
        parameters: {
            query?: never;
            header: {
                /** @description Eigen sleutel van dit verzoek: 8 tot 64 letters, cijfers en streepjes */
                "Idempotency-Key": string;
            };
            path: {
                /** @description Nummer */
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NieuwBericht"];
            };
        };
        responses: {
            /** @description Vastgelegd; zo staat het er nu voor */
            201: {
                headers: {
                    /** @description De hele versie van de API */
                    "API-Version"?: string;
                    /** @description Waar het te lezen is */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpvolgingMetGeschiedenis"];
                };
            };
            /** @description De inhoud klopt niet */
            400: {
                headers: {
                    /** @description De hele versie van de API */
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Probleem"];
                };
            };
            /** @description Geen geldig token */
            401: {
                headers: {
                    /** @description De hele versie van de API */
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Probleem"];
                };
            };
            /** @description Dit mag dit token niet */
            403: {
                headers: {
                    /** @description De hele versie van de API */
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Probleem"];
                };
            };
            /** @description Dit bestaat niet voor dit token */
            404: {
                headers: {
                    /** @description De hele versie van de API */
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Probleem"];
                };
            };
            /** @description Er is intussen iets vastgelegd, of de sleutel hoorde bij iets anders */
            409: {
                headers: {
                    /** @description De hele versie van de API */
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Probleem"];
                };
            };
            /** @description Te veel vragen */
            429: {
                headers: {
                    /** @description De hele versie van de API */
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Probleem"];
                };
            };
        };
    };
    besluitToevoegen: {
        parameters: {
            query?: never;
            header: {
                /** @description Eigen sleutel van dit verzoek: 8 tot 64 letters, cijfers en streepjes */
                "Idempotency-Key": string;
            };
            path: {
                /** @description Kenmerk */
                kenmerk: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NieuwBesluit"];
            };
        };
        responses: {
            /** @description Vastgelegd; zo staat het er nu voor */
            201: {
                headers: {
                    /** @description De hele versie van de API */
                    "API-Version"?: string;
                    /** @description Waar het te lezen is */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Besluit"];
                };
            };
            /** @description De inhoud klopt niet */
            400: {
                headers: {
                    /** @description De hele versie van de API */
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Probleem"];
                };
            };
            /** @description Geen geldig token */
            401: {
                headers: {
                    /** @description De hele versie van de API */
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Probleem"];
                };
            };
            /** @description Dit mag dit token niet */
            403: {
                headers: {
                    /** @description De hele versie van de API */
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Probleem"];
                };
            };
            /** @description Dit bestaat niet voor dit token */
            404: {
                headers: {
                    /** @description De hele versie van de API */
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Probleem"];
                };
            };
            /** @description Er is intussen iets vastgelegd, of de sleutel hoorde bij iets anders */
            409: {
                headers: {
                    /** @description De hele versie van de API */
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Probleem"];
                };
            };
            /** @description Te veel vragen */
            429: {
                headers: {
                    /** @description De hele versie van de API */
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Probleem"];
                };
            };
        };
    };
}
